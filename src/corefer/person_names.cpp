// Names of persons that are usual in a country, given names and family names as news in English writes them, without accents or with them; general
// knowledge. To add one, write it anywhere into its list; a country may stand in several lists.
// clang-format off
#include "corefer/name_shapes.h"

#include <array>

namespace entente {
namespace {

constexpr auto kNames = std::to_array<NamesOfCountries>({
    {"CHN,TWN,HKG,SGP",
     "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng Fu Shen Zeng Peng Lu Jiang Cai Jia Ding Wei Xue Ye Yan Pan Du Dai Xia Zhong Tian "
     "Ren Fan Fang Shi Yao Tan Liao Zou Xiong Jin Hao Kong Bai Cui Kang Mao Qiu Qin Gu Hou Shao Meng Long Wan Duan Qian Yin Zhai"},
    {"CHN",
     "Jinping Keqiang Xiaoping Zedong Guoqiang Weiguo Jianguo Lijian Chunying Wenbin Haiyan Xiuying Guohua Zhiqiang Yongkang Qishan Zhengfei Xiangyu Mingyuan Zhaoxing Yuxin Pengfei Lingling Shaohua Huaqiang Dongmei Zhiming Rongji Hongwei "
     "Jiechi Yi Zheng Qiang"},
    {"TWN",
     "Chia-hao Yen-ting Ing-wen Ching-te Chun-ming Tsai Lai Hsieh Hsu Chiu Chang Chiang Tseng Hung Kuo Chou Liao Hsiao Wen-je Ying-jeou Shui-bian Wei-ting Mei-ling Yu-shan Tzu-wei Chih-ming Bi-khim"},
    {"HKG",
     "Leung Chan Cheung Wong Lam Kwok Ho Tsang Yip Kwan Tam Lau Choi Fung Mak Ng Siu Chi-fung Kwan-yiu Ka-shing Wai-man Kin-chung"},
    {"KOR,PRK",
     "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Jeon Moon Yang Bae Baek Min-jun Ji-hoon Seung-min Hyun-woo Jae-in Suk-yeol Geun-hye Myung-bak Dae-jung Young-sam Eun-ji Soo-jin Hye-jin "
     "Sung-ho Jae-won Mi-rae Dong-hyun Kyung-wha Tae-yong Jin-pyo"},
    {"PRK",
     "Jong-un Yo-jong Il-sung Jong-il Chol-su Yong-ho Son-hui Ri Pak Choe Pyong-so Yong-nam Thae-song Kyong-ho Hak-song Myong-chol Song-nam Ryong-hae Yong-gil"},
    {"JPN",
     "Tanaka Suzuki Sato Takahashi Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Yamazaki Mori Abe Ikeda Hashimoto Ishikawa Ogawa Goto Okada Hasegawa Fujita Murakami "
     "Kishida Suga Koizumi Ishiba Motegi Kono Aso Noda Kan Hatoyama Fukuda Hiroshi Takashi Kenji Yuki Yuko Akira Shinzo Fumio Yoshihide Taro Junichiro Naoto Kaoru Keiko Sanae Haruto Satoshi Kazuo Toshimitsu Minoru Hirokazu Yoshimasa "
     "Daisuke Makoto"},
    {"VNM",
     "Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Dinh Trinh Luong Mai Truong Lam Van Thi Quang Minh Hung Dung Phuc Trong Thuong Chinh Hue Tuan Thanh Hai Son Anh Duc Huong Lan Phuong Thao Trang Linh Hien Vinh "
     "Khoa Khanh Xuan Hang Tien"},
    {"THA",
     "Somchai Somsak Prayuth Chan-ocha Thaksin Shinawatra Yingluck Abhisit Vejjajiva Srettha Thavisin Anutin Charnvirakul Pita Limjaroenrat Paetongtarn Prawit Wongsuwan Suthep Thaugsuban Chuan Leekpai Chavalit Banharn Jatuporn Nattawut "
     "Siriporn Rattanakul Wongsakul Saetang Boonmee Kittisak Pongsakorn Chaiyaphum Surasak Thanathorn Juangroongruangkit Phongthep Maris Sangiampongsa Narongchai Wichai Sutthirak Phanphensri Rangsiman"},
    {"MMR",
     "Aung Htun Zaw Min Hlaing Thein Sein Kyaw Lin Tun Maung Htet U Daw San Suu Kyi Win Myint Khin Nyunt Than Shwe Soe Naing Thant Mya Hla Moe Thiha Ye Wai Phyo Nay Myo Ko Zin Mar Ohn Swe Tin Oo Htay Lwin Kham Zarni Wunna Yan Naung Twan "
     "Mrat"},
    {"KHM",
     "Sok Chea Hun Sen Manet Vannak Sothea Sopheap Chan Keo Heng Samrin Sam Rainsy Kem Sokha Sar Kheng Prak Sokhonn Tea Banh Sreymom Sreyneang Pich Chhay Sovann Rith Ly Seng Kim Vuthy Bunthoeun Ratanak Dara Phalla Phirun Bopha Chantha "
     "Virak Ouk Mao Mony Serey Chhum Socheat"},
    {"LAO",
     "Bounnhang Vorachit Thongloun Sisoulith Phankham Viphavanh Sonexay Siphandone Saleumxay Kommasith Choummaly Sayasone Khamtai Bouasone Bouphavanh Somphone Keomany Phommachanh Vongsa Souphanouvong Thongsing Khamphan Phetsarath "
     "Inthavong"},
    {"MYS,BRN",
     "Mohd Ahmad bin binti Abdul Razak Najib Mahathir Anwar Ibrahim Muhyiddin Yassin Ismail Sabri Yaakob Hishammuddin Azmin Nurul Izzah Zahid Hamidi Syed Saddiq Rahman Rafizi Ramli Khairy Jamaluddin Lim Guan Eng Tengku Zafrul Nazri Aziz "
     "Shahidan Hadi Awang Fahmi Fadzil Dzulkifly Rosli Hassan Zulkifli Nor Siti Aminah Faizal Hafiz Bolkiah Hassanal"},
    {"IDN",
     "Joko Widodo Prabowo Subianto Susilo Bambang Yudhoyono Megawati Sukarnoputri Suharto Retno Marsudi Luhut Pandjaitan Ganjar Pranowo Anies Baswedan Sri Mulyani Indrawati Airlangga Hartarto Budi Gunadi Sadikin Wiranto Puan Maharani Agus "
     "Erlangga Setiawan Wibowo Santoso Hidayat Nugroho Kurniawan Saputra Siregar Simanjuntak Nasution Hutabarat Rahmawati Lestari Dewi Sulistyo Purnomo Suryadi Hendra Yusuf Iriana Tito Karnavian Moeldoko Mahfud Wahyu Effendi"},
    {"TLS",
     "Xanana Gusmao Ramos-Horta Taur Matan Ruak Lu-Olo Guterres Alkatiri Mari Estanislau Araujo Soares Belo Ximenes Bano Amaral Lobato Lasama"},
    {"PHL",
     "Marcos Duterte Aquino Arroyo Estrada Ramos Macapagal Robredo Pacquiao Escudero Sotto Villanueva Reyes Santos Cruz Bautista Dela Rosa Mendoza Garcia Villar Cayetano Lacson Gatchalian Hontiveros Zubiri Macaraeg Manalo Teodoro Locsin "
     "Tolentino Pimentel Magsaysay Salonga Jose Rodrigo Benigno Ferdinand Leni Risa Panfilo Juan Miguel Ronaldo Jonathan Malaya Tarriela Carpio Roxas Benedicta Domingo Aguinaldo Panganiban Magbanua Dimaculangan"},
    {"IND",
     "Modi Gandhi Singh Kumar Sharma Gupta Patel Shah Reddy Rao Iyer Nair Menon Banerjee Mukherjee Chatterjee Das Bose Ghosh Jaishankar Sitharaman Rajnath Amit Narendra Rahul Sonia Priyanka Manmohan Vajpayee Advani Yadav Akhilesh Mamata "
     "Kejriwal Arvind Jayalalithaa Karunanidhi Stalin Naidu Chandrababu Thackeray Pawar Fadnavis Mishra Tripathi Chaudhary Verma Agarwal Joshi Kulkarni Deshmukh Pillai Krishnan Subramanian Venkataraman Lakshmi Sunita Anjali Pooja Ravi "
     "Suresh Ramesh Rajesh Sanjay Vijay Anil Bhardwaj Bagchi Dubey Prakash Khanna Mehta Malhotra Kapoor Saxena Srivastava Gogoi Sarma Biren Zeliang Bhattacharya Chakraborty Doval Vikram Misri Swaraj Sushma"},
    {"NPL",
     "Thapa Shrestha Gurung Magar Rai Limbu Tamang Sherpa Adhikari Koirala Deuba Dahal Oli Bhandari Paudel Poudel Bhattarai Khanal Nepal Gyawali Rijal Pokharel Acharya Regmi Karki Basnet Khadka Bista Pant Subedi Aryal Prachanda Sher "
     "Bahadur Pushpa Kamal Prasad Sharma Binod Damodar Prakash Man Bidya Devi Ramchandra Rabi Lamichhane Balendra Sushila Narayan Kaji Sunita Kiran Hari"},
    {"BTN",
     "Tshering Tobgay Dorji Wangchuck Lotay Namgyel Wangdi Tandi Jigme Khesar Sonam Pema Kinley Tenzin Ugyen Penjor Lyonpo Karma Tshewang Choden"},
    {"BGD",
     "Rahman Hossain Islam Ahmed Chowdhury Hasina Khaleda Zia Sheikh Mujibur Begum Khatun Akter Miah Uddin Haque Karim Alam Sarkar Mahmud Kibria Quader Obaidul Momen Asaduzzaman Khan Kamal Fakhrul Mirza Yunus Tarique Touhid Shahriar "
     "Rezaul Mahbub Nurul Shafiqul Hasan Jahangir Nahid Asif Rizwana Sultana Ferdous Anisul Rafiqul Tofail Biswas Das Roy Siddiqui Shamsul Monirul Abdul Hamid"},
    {"PAK",
     "Khan Sharif Bhutto Zardari Nawaz Shehbaz Imran Bilawal Asif Musharraf Pervez Bajwa Qamar Javed Munir Asim Qureshi Shah Mehmood Dar Ishaq Khawaja Rehman Fazlur Gilani Yousaf Raza Leghari Abbasi Khaqan Chaudhry Fawad Malik Butt Mirza "
     "Baloch Mazari Marri Bugti Mengal Rind Khattak Afridi Wazir Mehsud Swati Durrani Bukhari Kakar Anwaar-ul-Haq Soomro Jatoi Memon Rana Sanaullah Aurangzeb Marriyum Tarar Attaullah Hina Rabbani Khar Ghulam Muhammad Ahsan Iqbal Tanveer "
     "Zahid Nadeem Rubina Saima"},
    {"LKA",
     "Rajapaksa Wickremesinghe Sirisena Premadasa Bandaranaike Kumaratunga Jayawardene Dissanayake Fonseka Gunawardena Perera Fernando Silva de Jayasuriya Senanayake Wijesekera Abeyratne Ranasinghe Samaraweera Peiris Herath Balasuriya "
     "Weerakoon Amarasinghe Sumanthiran Sampanthan Vigneswaran Ponnambalam Mahinda Gotabaya Maithripala Ranil Sajith Anura Kumara Chandrika Namal Basil Ruwan Nimal Sunil Wickremaratne Rathnayake Amaraweera Harini Kamal Sabry"},
    {"MDV",
     "Mohamed Ibrahim Solih Nasheed Muizzu Yameen Gayoom Abdulla Shahid Hussain Shaheed Waheed Moosa Zameer Maumoon Adheeb Jameel Naseem Faisal Ghassan Maniku Didi"},
    {"AFG",
     "Karzai Ghani Abdullah Ashraf Hamid Dostum Hekmatyar Gulbuddin Rabbani Massoud Ahmadzai Akhundzada Haibatullah Haqqani Sirajuddin Baradar Muttaqi Mujahid Zabihullah Stanikzai Yaqoob Noorzai Popalzai Barakzai Wardak Atmar Hanif Saleh "
     "Amrullah Noor Atta Mohammad Khalili Mohaqiq Danish Sarwar Fahim Ismail Shinwari Achakzai Mohammadi Samadi Balkhi Suhail Shaheen Fitrat Gul Agha Zazai Kakar Bismillah Omar Mansour Mullah"},
    {"IRN",
     "Khamenei Khomeini Rouhani Raisi Ahmadinejad Khatami Rafsanjani Zarif Mohammad Javad Hassan Ebrahim Mahmoud Hossein Amirabdollahian Araghchi Abbas Pezeshkian Masoud Qalibaf Ghalibaf Larijani Ali Shamkhani Soleimani Qassem Salami "
     "Bagheri Hajizadeh Baghaei Kanaani Nasser Khatibzadeh Saeed Jalili Mousavi Mirhossein Karroubi Mehdi Rezaei Mohsen Hosseini Ahmadi Karimi Mohammadi Rahimi Moradi Jafari Ghasemi Sadeghi Rostami Akbari Daneshvar Shirin Narges Ebadi "
     "Rastegar Tehrani Esfahani Golshifteh Farhadi Asghar Panahi Nasrin Sotoudeh Kazemi Bagher Pourmohammadi Mohebbi Alireza Eslami Vahidi Behzad Azizi Zanganeh Bijan"},
    {"TJK",
     "Rahmon Emomali Rahmonov Sirojiddin Muhriddin Rustam Aslov Hamrokhon Zarifi Kohir Rasulzoda Saimumin Yatimov Sherali Mirzo Shodi Shabdolov Muhiddin Kabiri Ozoda Zokirzoda Mahmadtoir Abdulloev Nazarzoda Davlatov Sharifzoda Safarov "
     "Kholov Ismoil Faridun Parviz Jamshed Farrukh"},
    {"UZB",
     "Karimov Mirziyoyev Shavkat Islam Kamilov Abdulaziz Norov Vladimir Bakhtiyor Saidov Aripov Abdulla Tashkenbaev Umarov Yusupov Rakhimov Sultanov Azimov Inoyatov Rustam Gulnara Saida Mirziyoyeva Lazizbek Sherzod Asadov Otabek Dilshod "
     "Jahongir Nodira Ismoilov Ergashev Tursunov Kholmatov"},
    {"KAZ",
     "Nazarbayev Tokayev Nursultan Kassym-Jomart Dariga Smailov Alikhan Mamin Askar Bektenov Olzhas Sarsenbayev Daulet Abishev Yerlan Koshanov Tileuberdi Mukhtar Nurtleu Murat Akhmetov Serik Massimov Karim Tasmagambetov Imangali "
     "Zhumabayev Mukanova Zhanar Abenov Timur Kuantyrov Dossym Satpayev Kazhegeldin Akezhan Ablyazov Zhakiyanov Baibek Bauyrzhan Aidar Nurlan Sagintayev Bakytzhan Marat Bolat Aigul Gulnar Yermek Kosherbayev Zhaslan Madiyev Erbol"},
    {"KGZ",
     "Atambayev Almazbek Jeenbekov Sooronbay Japarov Sadyr Bakiyev Kurmanbek Akayev Askar Otunbayeva Roza Tashiyev Kamchybek Kulubayev Jeenbek Kazakbaev Ruslan Babanov Omurbek Isakov Tekebayev Zhaparov Akylbek Ulukbek Maripov Boronov "
     "Kubatbek Aidarbekov Chingiz Abdyldaev Erlan Toktogul Nurlan Bakyt Torobaev Sapar Beknazarov Azimbek Imankulov Edil Baisalov Kasymaliev Adylbek"},
    {"TKM",
     "Berdimuhamedow Berdymukhamedov Gurbanguly Serdar Niyazov Saparmurat Meredov Rashid Gulmammedov Atayev Annamuhammedov Amanov Durdyyev Orazov Batyr Gurbanov Hojamuhammedov Babayev Charyyev Nurmuhammet Mammetgeldi Gulshat"},
    {"MNG",
     "Battulga Khaltmaa Khurelsukh Ukhnaa Oyun-Erdene Luvsannamsrai Elbegdorj Tsakhia Enkhbayar Nambar Batbold Sukhbaatar Battsetseg Batmunkh Enkhtuvshin Ganbaatar Bayar Sanj Altankhuyag Norov Saikhanbileg Erdenebat Jargaltulga Bat-Erdene "
     "Munkhbat Dorj Tsogtbaatar Damdin Gantulga Enkhbold Zandanshatar Gombojav Oyunchimeg Bolormaa Sarangerel Temuujin Ganzorig"},
    {"GEO",
     "Saakashvili Mikheil Ivanishvili Bidzina Kobakhidze Irakli Garibashvili Zourabichvili Salome Margvelashvili Shevardnadze Eduard Gamsakhurdia Burjanadze Nino Papuashvili Shalva Kvirikashvili Bakhtadze Gakharia Giorgi Japaridze "
     "Khoshtaria Elene Melia Nika Gvaramia Okruashvili Davit Usupashvili Darchiashvili Ilia Bochorishvili Maka Kavelashvili Tsiklauri Mamuka Gurieli Natela Kiknadze Luka Gigaia Eka Lomidze Beridze Gelashvili Kapanadze Maisuradze Levan "
     "Zurab Tamar Nana Ketevan"},
    {"ARM",
     "Pashinyan Nikol Sargsyan Serzh Kocharyan Robert Ter-Petrosyan Levon Mirzoyan Ararat Sarkissian Armen Mnatsakanyan Zohrab Papikyan Suren Grigoryan Tigran Karapetyan Hovhannisyan Harutyunyan Arayik Abrahamyan Nalbandyan Simonyan Alen "
     "Khachaturyan Vahagn Petrosyan Gevorgyan Manukyan Vardanyan Ruben Avetisyan Asatryan Aram Hakobyan Anna Badalyan Lusine Davtyan Galstyan Beglaryan Artak Marukyan Edmon"},
    {"AZE",
     "Aliyev Ilham Heydar Mehriban Aliyeva Bayramov Jeyhun Mammadyarov Elmar Hajiyev Hikmet Asadov Ali Hasanov Zakir Mammadov Novruz Huseynov Guliyev Ismayilova Khadija Rasulzade Artur Garayev Abdullayev Mustafayev Shahin Karimli Gambar "
     "Isa Mammadli Anar Ibrahimov Gasimov Rovshan Jabbarov Mikayil Leyla Abdullayeva Ayxan Hajizada Gurbanov Elchin Veliyev Aydin Sultanova"},
    {"TUR",
     "Erdoğan Recep Tayyip Gül Davutoğlu Ahmet Yıldırım Binali Çavuşoğlu Mevlüt Akar Hulusi Fidan Hakan Kılıçdaroğlu Kemal İmamoğlu Ekrem Yavaş Mansur Bahçeli Devlet Akşener Meral Demirtaş Selahattin Soylu Süleyman Kalın Altun Fahrettin "
     "Özel Özgür Güler Yaşar Şimşek Mehmet Albayrak Berat Babacan Yılmaz Kaya Demir Şahin Çelik Öztürk Aydın Arslan Doğan Koç Kurt Özdemir Polat Levent Akyol Nihal Ersoy Selçuk Arman Emre Burak Murat Ayşe Fatma Zeynep Elif Nevzat "
     "Yerlikaya Tunç Uğur Cemal Deniz Baykal Ecevit Bülent Tarhan"},
    {"SYR,LBN,JOR,PSE,PSX",
     "Assad Bashar Hafez Sharaa Ahmed Muallem Walid Mekdad Faisal Hariri Saad Rafik Berri Nabih Aoun Michel Joseph Nasrallah Hassan Qassem Naim Jumblatt Geagea Samir Mikati Najib Salam Nawaf Diab Gemayel Frangieh Siniora Fouad Bou Habib "
     "Abbas Mahmoud Haniyeh Ismail Sinwar Yahya Meshaal Khaled Shtayyeh Mohammad Erekat Saeb Barghouti Marwan Dahlan Ashrawi Hanan Arafat Yasser Mustafa Rudeineh Zuhri Sami Safadi Ayman Khasawneh Bisher Razzaz Omar Abdullah Hussein Rania "
     "Momani Mubaidin Masri Khalil Haddad Khoury Saleh Daoud Ghosn Nasser Qudra Naddaf Hamdan Ghandour Sabbagh Malki Riyad Rajoub Jibril Shaath Nabil"},
    {"IRQ",
     "Maliki Nouri Abadi Haider Kadhimi Mustafa Sudani Mohammed Shia Sadr Moqtada Muqtada Sistani Ameri Hadi Khazali Qais Hakim Ammar Halbousi Salih Barham Talabani Jalal Bafel Barzani Masoud Nechirvan Masrour Allawi Ayad Jaafari Ibrahim "
     "Zebari Hoshyar Hussein Fuad Saddam Rubaie Qasim al-Araji Mashhadani Nujaifi Osama Khafaji Jubouri Dulaimi Tamimi Samarrai Tikriti Basri Hamidawi Muhandis Abu Mahdi Karim Kazim Jabbar Abdul-Mahdi Adel Zaidi Saadi Hawrami Rasul"},
    {"SAU,ARE,QAT,KWT,BHR,OMN",
     "bin al-Saud Salman Mohammed Faisal Turki Bandar Khalid Abdullah Fahd Nayef al-Jubeir Adel Farhan al-Maliki al-Assaf al-Thani Tamim Hamad Khalifa Jassim al-Kuwari al-Khulaifi Majed al-Ansari al-Nuaymi al-Mannai al-Attiyah al-Nahyan "
     "Zayed Mansour Gargash Anwar al-Maktoum Rashid Hamdan al-Jaber al-Sabah Nawaf Mishal Jaber Sabah al-Ahmad al-Khaled al-Ghanim Marzouq al-Busaidi Badr Haitham Qaboos Tariq Alawi al-Khalili al-Harthy al-Zayani Abdullatif Al-Khalifa Isa "
     "al-Otaiba al-Dosari al-Ghamdi al-Qahtani al-Shammari al-Mutairi al-Rashidi al-Balushi al-Kindi al-Hinai al-Rawahi al-Lawati al-Mazrouei"},
    {"YEM",
     "Saleh Ali Abdullah Hadi Abd-Rabbu Mansour Houthi Abdul-Malik Badreddin al-Alimi Rashad Saree Yahya al-Mashat Mahdi Abdulsalam Mohammed al-Zubaidi Aidarous Maeen Saeed bin Mubarak Daghr al-Eryani Muammar al-Yamani Ghalib al-Kawkabani "
     "al-Sanani al-Mikhlafi al-Maqdashi al-Bukhaiti al-Ahmar al-Hajri al-Razami al-Attas Bahah Shaef al-Sharafi"},
    {"EGY",
     "Sisi Abdel Fattah Mubarak Hosni Mursi Mohamed Shoukry Sameh Madbouly Mostafa Abdelatty Badr Ismail Sherif Nasser Gamal Sadat Anwar Aboul Gheit Moussa Amr Elbaradei Tantawi Hussein Anan Sami Sabahi Hamdeen Abou Zeid Ahmed Tayeb "
     "Tawadros Rashwan Diaa Kamel Abbas Mahmoud Ibrahim Hassan Fahmy Nabil Shafik Mansour Adly Khairat Shater Badie Hafez Naguib Sawiris Farouk Zewail Mona Seif Alaa Abdel-Ghaffar Refaat Hegazy Gaber Shehata Osman"},
    {"SDN,SSD",
     "Bashir Omar Burhan Abdel Fattah Hamdok Abdalla Dagalo Hemedti Mohamed Hamdan Turabi Mahdi Sadiq Bakri Hassan Ghandour Ibrahim Nafie Taha Osman Atta Yasir Kabashi Shams Minnawi Minni Jibril al-Hilu Agar Malik Deby Eltigani Elsadig "
     "Elhaj Nimeiri Nour Abdelwahid"},
    {"SSD",
     "Kiir Salva Mayardit Machar Riek Garang Nyandeng Deng Alor Bol Mel Taban Makuei Lueth Malong Awan Akol Lam Majak Kuol Manyang Juuk Gatwech Gatluak Puok Nhial Chuol Koang Thon Ajak Nyamilepedia Wani Igga Elia Lomuro Cirillo Swaka Gai "
     "Yoh Chol Dut Gatkuoth Awut Achuil Mayen"},
    {"LBY,TUN,DZA,MAR,MRT,ESH",
     "Gaddafi Muammar Saif Haftar Khalifa Sarraj Fayez Dbeibah Abdul Hamid Bashagha Fathi Menfi Saleh Aguila Mishri Kabir Sadiq Zintani Misrati al-Hasi Gaddura Benghazi Swehli Mangoush Najla Bouzid Essebsi Beji Caid Saied Kais Ghannouchi "
     "Rached Marzouki Moncef Mechichi Hichem Bouden Jhinaoui Chahed Youssef Ben Ali Zine Bourguiba Laarayedh Taboubi Noureddine Bouteflika Abdelaziz Tebboune Abdelmadjid Sellal Abdelmalek Ouyahia Gaid Salah Chengriha Lamamra Ramtane Attaf "
     "Boukadoum Sabri Bensalah Abdelkader Djerad Benabderrahmane Benflis Belhadj Mohammed Hassan Benkirane Abdelilah Othmani Saadeddine Akhannouch Aziz Bourita Nasser El Otmani Laftit Ouahbi Fassi Alaoui Tazi Bennani Benjelloun Berrada "
     "Chraibi Idrissi Lamrani Ghita Zineb Khadija Ghali Brahim Ould Abdel Ghazouani Cheikh Mohamed Salem Sidi Maaloum Mint Boubacar Abdallahi Taya Haidalla Boulila Trabelsi Jebali Hamadi Bouchlaghem Rachid Karim Yacine Brahimi Ouali"},
    {"ISR",
     "Netanyahu Benjamin Gantz Benny Lapid Yair Bennett Naftali Barak Ehud Olmert Sharon Ariel Peres Shimon Rabin Yitzhak Herzog Isaac Lieberman Avigdor Ben-Gvir Itamar Smotrich Bezalel Gallant Yoav Katz Israel Cohen Eli Livni Tzipi "
     "Rivlin Reuven Dermer Ron Halevi Herzi Hagari Daniel Kochavi Aviv Eisenkot Gadi Barnea David Levy Mizrahi Peretz Amir Biton Dahan Friedman Shapira Ohana Edelstein Yuli Regev Miri Shaked Ayelet Deri Aryeh Litzman Saar Gideon Danon "
     "Erdan Gilad Meron Avichai Mandelblit Tamir Pardo Golan Zamir Eyal Noa Shira Tal Gal Rotem Ofer"},
    {"ETH",
     "Abiy Ahmed Desalegn Hailemariam Zenawi Meles Demeke Mekonnen Gedu Andargachew Redwan Hussein Sahle-Work Zewde Mulatu Teshome Taye Atske Selassie Gebre Gebremichael Debretsion Getachew Reda Tsadkan Tesfay Hailu Tadesse Werede Birhanu "
     "Jula Berhanu Nega Bekele Merera Gudina Jawar Lemma Megersa Shimelis Abdisa Kebede Alemu Girma Woldegiorgis Tekle Abebe Worku Yilma Fikru Dawit Yohannes Mesfin Assefa Abera Kassa Tilahun Seyoum Zerihun Zeleke Desta Kiros Abadi Gedion "
     "Timothewos Legesse Tulu Billene"},
    {"ERI",
     "Isaias Afwerki Osman Saleh Yemane Gebremeskel Gebreab Estifanos Afeworki Sebhat Ephrem Woldemichael Hagos Tesfamariam Araya Ghebreyesus Tewelde Berhane Petros Solomon Zemhret Teklemariam Tecle Kidane Ghirmay Fessehaye Haile "
     "Woldetensae"},
    {"DJI,SOM,SOL",
     "Guelleh Ismail Omar Youssouf Mahamoud Ali Kamil Abdoulkader Houssein Farmaajo Mohamed Abdullahi Hassan Sheikh Mohamud Roble Hussein Barre Hamza Abdi Khaire Sharif Ahmed Bihi Muse Abdirahman Irro Deni Said Abdinur Fiqi Warsame Aden "
     "Duale Madobe Islam Jama Nur Farah Guled Egal Siad Aidid Sharmarke Omaar Godane Robow Mukhtar Osman Jibril Abdikarim Abdiqani Ateye Isse Elmi Yusuf Warfa Guleid Ugas Samatar Gabose Faysal Warabe Shire Dahir Riyale"},
    {"KEN",
     "Kenyatta Uhuru Ruto William Odinga Raila Moi Daniel arap Kibaki Mwai Gachagua Rigathi Mudavadi Musalia Kalonzo Musyoka Wetangula Omamo Raychelle Juma Monica Matiangi Mutua Alfred Kindiki Kithure Karua Martha Kipchoge Kiprotich "
     "Kiplagat Kipkemboi Cheruiyot Koech Chepkoech Jepkosgei Kimani Kamau Mwangi Njoroge Njoki Wanjiru Wachira Wambui Wangari Maathai Githongo Gitonga Muthoni Otieno Ochieng Omondi Onyango Achieng Akinyi Odhiambo Wafula Wekesa Barasa "
     "Wanyama Mutiso Musyoki Muthama Kilonzo Mwende Nyong'o Orengo Ogamba Duale Joho Kingi Peninah Kariuki Githinji Ndung'u"},
    {"TZA",
     "Magufuli John Samia Suluhu Hassan Kikwete Jakaya Mkapa Nyerere Julius Mwinyi Hussein Majaliwa Kassim Tundu Lissu Mbowe Freeman Kabudi Palamagamba Makamba January Mpango Philip Mulamula Liberata Kombo Zitto Kabwe Maalim Seif Lowassa "
     "Membe Mahiga Tulia Ackson Mwakyembe Massawe Mushi Kimaro Mollel Lyimo Shayo Komba Ngonyani Mwaipopo Ndugai Msigwa Asha"},
    {"UGA",
     "Museveni Yoweri Kaguta Besigye Kizza Kyagulanyi Wine Bobi Ssentamu Muhoozi Kainerugaba Kutesa Sam Odongo Jeje Rugunda Ruhakana Nabbanja Robinah Kadaga Rebecca Among Anita Opondo Ofwono Mbabazi Amama Ssempala Ssebagala Lukwago Erias "
     "Kiwanuka Mukasa Nakato Nalubega Namukasa Kato Wasswa Okello Odong Obote Milton Lutwa Tito Oyite Byaruhanga Tumwine Mugisha Tumwebaze Akena Aceng Kulayigye Byekwaso Kayima Nsereko Muwanga Kivumbi"},
    {"RWA,BDI",
     "Kagame Paul Mushikiwabo Louise Nduhungirehe Olivier Biruta Vincent Ngirente Edouard Makolo Yolande Habyarimana Bizimungu Pasteur Kabarebe James Nyamwasa Kayumba Karegeya Ingabire Victoire Rusesabagina Mukantabana Murenzi Uwimana "
     "Mukamana Niyonzima Habimana Ndayishimiye Evariste Nkurunziza Pierre Buyoya Ndadaye Ntaryamira Rwasa Agathon Bunyoni Alain-Guillaume Ndirakobuca Gervais Shingiro Albert Nibigira Ezechiel Ntibantunganya Ndikumana Hakizimana "
     "Nsengiyumva Twagiramungu Nshimiyimana Munyaneza Mugabo Rwigema Gatete Uwamahoro Mukeshimana Bizimana Havyarimana"},
    {"COD,COG",
     "Kabila Joseph Laurent Tshisekedi Felix Etienne Fayulu Martin Bemba Jean-Pierre Katumbi Moise Kamerhe Vital Lumumba Patrice Mobutu Sese Seko Lambert Mende Lutundula Christophe Kayikwamba Wagner Therese Muyaya Patrick Mukwege Denis "
     "Ilunga Sylvestre Sama Lukonde Suminwa Judith Tuluka Matata Ponyo Bosco Ntaganda Makenga Sultani Nangaa Corneille Bisimwa Bertrand Kasongo Mbuyi Kalala Mulumba Kabongo Ngoy Mwamba Tshibangu Lubaya Mbusa Nyamwisi Kalonji Ndaywel "
     "Ekenge Kaiko Sylvain Mutombo Kasai Ngalula Mbombo Sassou Nguesso Makosso Gakosso Jean-Claude Collinet Kolelas Parfait Mokoko Lissouba Pascal Okombi Salissa Mboulou Ngoma"},
    {"GAB,GNQ,CMR",
     "Bongo Omar Ali Ondimba Oligui Nguema Brice Clotaire Ndong Ona Essono Ossouka Raponda Bilie-By-Nze Ping Jean Mba Abessole Nzouba Obame Mborantsuo Moussavou Nzengue Obiang Teodoro Mbasogo Mangue Esono Oyono Simeon Osa Eyegue Ondo Bile "
     "Mbega Obama Lima Nsue Nchama Ncogo Micha Edu Abuy Ela Biyoghe Engonga Biya Paul Mbella Lejeune Dion Ngute Yang Philemon Kamto Maurice Fru Ndi Ahidjo Ahmadou Ayuk Tabe Sisiku Atangana Nji Owona Mvondo Essomba Ngono Abega Fouda Njoya "
     "Fotso Kamdem Tchoungang Ngassa Ekambi Etoga Mbappe Manga Nkuete Sadi Tchiroma Bakary Issa Oburu Nvono"},
    {"CAF,TCD",
     "Touadera Faustin-Archange Bozize Francois Djotodia Michel Samba-Panza Catherine Dologuele Anicet Sarandji Ngrebada Firmin Dondra Moloua Felix Baipo Temon Sylvie Dacko Bokassa Patasse Gbozo Maxime Mokom Ngaissona Darassa Al-Khatim "
     "Hissene Nourredine Adam Deby Idriss Itno Mahamat Kaka Haroun Masra Succes Saleh Kebzabo Djimrangar Padacke Albert Habre Goukouni Weddeye Nour Issakha Abakar Yaya Dillo Djimadoum Kamougue Moussa Faki Cherif Zene Abderaman Koulamallah "
     "Allatchimi Bachar Yesmine Ndole Mbailem Ouchar Brahim Timane Erdimi"},
    {"NER",
     "Bazoum Mohamed Issoufou Mahamadou Tchiani Abdourahamane Tiani Mamadou Tandja Lamine Zeine Amadou Hama Hassoumi Massaoudou Salou Djibo Modi Salifou Toumba Ousmane Mahamane Seini Oumarou Maiga Kalla Ankourao Abdou Ibrahim Yacouba "
     "Barmou Moussa Souleymane Garba Issaka Hassane"},
    {"NGA",
     "Buhari Muhammadu Tinubu Bola Jonathan Goodluck Obasanjo Olusegun Atiku Abubakar Obi Peter Osinbajo Yemi Yar'Adua Umaru Shettima Kashim Onyeama Geoffrey Tuggar Yusuf Lai Mohammed Garba Shehu Ribadu Nuhu Kwankwaso Rabiu El-Rufai Nasir "
     "Ganduje Abdullahi Saraki Bukola Akpabio Godswill Gbajabiamila Femi Fashola Babatunde Sanwo-Olu Fayemi Kayode Wike Nyesom Soludo Charles Ngige Chris Okonjo-Iweala Ngozi Adesina Akinwumi Soyinka Adichie Chukwu Eze Okafor Okeke Nwosu "
     "Nwachukwu Onyekachi Adebayo Adeyemi Ogunleye Oyelaran Oladipo Balogun Adewale Folake Danjuma Sani Musa Bello Umar Aliyu Lawan Kanu Nnamdi Igboho Dokubo Ibori Ekweremadu Abacha Babangida Ibrahim Gowon Yakubu"},
    {"GHA",
     "Akufo-Addo Nana Mahama Dramani Bawumia Mahamudu Kufuor Agyekum Rawlings Jerry Nkrumah Kwame Annan Kofi Atta Mills Botchwey Ayorkor Ofori-Atta Owusu Mensah Boateng Asante Osei Appiah Amoah Agyeman Boakye Asamoah Ansah Frimpong "
     "Sarpong Kwabena Kwaku Yaw Akosua Ama Afia Abena Adwoa Quaye Tetteh Nartey Lamptey Ablakwa Okudzeto Jinapor Amewu Agyepong Kennedy Dzifa Afeku Gbevlo"},
    {"TGO,BEN",
     "Gnassingbe Faure Eyadema Dussey Robert Komi Klassou Dogbe Victoire Tomegah Fabre Jean-Pierre Atchadam Tikpi Agbeyome Kodjo Olympio Gilchrist Apevon Ajavon Talon Patrice Boni Yayi Thomas Soglo Nicephore Kerekou Mathieu Zinsou Lionel "
     "Bio Tane Sacca Lafia Agbenonci Aurelien Houngbo Adjovi Adjovi-Houngbo Houngbedji Adrien Madougou Reckya Sebastien Hounkpe Paulin Dossou Agossa Kpodar Mathilde Tossou Blandine Ahouansou Amoussou Azannai Candide Djogbenou Joseph "
     "Vlavonou Gbenou Kossi Koffi Afi Amegan Assogba Houessou Bakari Shegun"},
    {"CIV",
     "Ouattara Alassane Dramane Gbagbo Laurent Bedie Henri Konan Soro Guillaume Simone Affi Nguessan Pascal Coulibaly Gon Amadou Bakayoko Hamed Achi Patrick Mambe Beugre Kakou Adom Leon Kacou Duncan Daniel Kablan Thiam Tidjane Ble Goude "
     "Charles Kouadio Kouassi Kouame Yao N'Guessan Koffi Aka Amon Tanoh Marcel Toikeusse Mabri Bictogo Adama Zadi Gnamien Diby Toure Bamba Diabate"},
    {"BFA",
     "Compaore Blaise Sankara Thomas Kabore Roch Marc Christian Traore Ibrahim Damiba Paul-Henri Sandaogo Zida Isaac Diendere Gilbert Kafando Michel Diabre Zephirin Dabire Christophe Thieba Kaba Kyelem Tambela Apollinaire Ouedraogo "
     "Jean-Emmanuel Rimtalba Sawadogo Zongo Ilboudo Tapsoba Zoungrana Kinda Nikiema Yameogo Barry Alpha Rouamba Olivia Karamoko Bassolma Bazie Bado Kambou Some Sanou"},
    {"MLI",
     "Keita Ibrahim Boubacar Goita Assimi Toure Amadou Toumani Traore Dioncounda Maiga Choguel Kokalla Diop Abdoulaye Sissoko Oumar Coulibaly Konare Alpha Cisse Soumaila Ndaw Bah Camara Sadio Kone Malick Diaw Wague Ismael Diarra Cheick "
     "Modibo Sidibe Tiebile Drame Kassory Samake Sanogo Haya Bilal Ag Acharif Iyad Ghaly Alghabass Intalla Kouffa Dicko Mahmoud Doumbia Dembele Sangare Tounkara Soumare Guindo Togo Dolo Arama Ongoiba"},
    {"SEN,GMB",
     "Sall Macky Wade Abdoulaye Karim Diouf Abdou Sonko Ousmane Faye Bassirou Diomaye Ndiaye Ba Amadou Fall Falou Yassine Dionne Boun Kaba Aissata Tall Niasse Moustapha Sow Gueye Seck Idrissa Diallo Diagne Mbaye Mbow Sarr Sy Cisse Thiam "
     "Diop Gaye Ngom Samb Badji Sagna Diatta Sane Manga Salif Sadio Goudiaby Coly Barthelemy Dias Fatou Awa Aminata Khady Moussa Cheikh Jammeh Yahya Barrow Adama Darboe Ousainou Ceesay Jallow Jobe Touray Njie Sanneh Tangara Mamadou "
     "Fatoumata Tambadou Bojang Sabally Badjie Camara Kandeh Mama Dibba"},
    {"GIN",
     "Conde Alpha Doumbouya Mamady Conte Lansana Toure Sekou Camara Moussa Dadis Diallo Cellou Dalein Sidya Konate Sekouba Beavogui Mohamed Goumou Bernard Oury Bah Amadou Kouyate Morissanda Fofana Kassory Youla Sylla Kaba Barry Balde "
     "Bangoura Soumah Keita Diakite Damaro Domani Dore Kourouma Charles Wright Sacko Foniké Mangue"},
    {"GNB,CPV,STP",
     "Embalo Umaro Sissoco Vaz Jose Mario Pereira Domingos Simoes Gomes Junior Carlos Nabiam Nuno Cadogo Baciro Dja Sanha Malam Bacai Vieira Nino Na Tchuto Bubo Indjai Antonio Barbosa Suzi Biague Clode Monteiro Fonseca Neves Correia Silva "
     "Ulisses Evaristo Carvalho Bom Jesus Trovoada Patrice Vila Nova Pinto da Costa Fradique Tavares Semedo Delgado Djalo Cassama Camara Balde Sano"},
    {"SLE,LBR",
     "Bio Julius Maada Koroma Ernest Bai Kabbah Ahmad Tejan Sankoh Foday Kamara Samura Jalloh Conteh Bangura Kargbo Sesay Mansaray Turay Kanu Tunis Nabeela Timothy Francis David Fofanah Yumkella Kandeh Dumbuya Chernor Sengeh Kaikai Weah "
     "George Boakai Joseph Nyuma Sirleaf Ellen Johnson Taylor Charles Jewel Howard Kemayah Dee-Maxwell Brumskine Cummings Alexander Tolbert Doe Samuel Kollie Flomo Dolo Sumo Kpadeh Tweah Gbowee Leymah Beysolow Nyanti Koijee Dahn Karnga "
     "Mulbah Wesseh Zaza Gaye"},
    {"AGO,MOZ",
     "dos Santos Jose Eduardo Lourenco Joao Chikoti Georges Rebelo Pinto Tete Antonio Nascimento Manuel Domingos Vicente Augusto Chivukuvuku Abel Samakuva Isaias Costa Junior Adalberto Savimbi Jonas Dondo Carneiro Cardoso Esperanca Tati "
     "Marcolino Kiluanji Isaura Kangamba Dias Kopelipa Ngola Muteka Mvunda Nyusi Filipe Guebuza Armando Chissano Joaquim Machel Samora Dhlakama Afonso Momade Ossufo Mondlane Venancio Chapo Maleiane Adriano Carlos Agostinho Rosario Macamo "
     "Veronica Balói Oldemiro Pacheco Tauabo Valige Chume Cristovao Rafael Bernardino Miquidade Amade Bacar Mucavele Sitoe Tembe Cossa Chissico Estêvão Langa Matsinhe Nhaca Muchanga Saíde Amina"},
    {"ZWE",
     "Mugabe Robert Mnangagwa Emmerson Tsvangirai Morgan Chamisa Nelson Chiwenga Constantino Moyo Sibusiso Jonathan Mujuru Joice Biti Tendai Ncube Mthuli Welshman Shava Frederick Nkomo Joshua Mohadi Kembo Mangwana Nick Mutsvangwa Monica "
     "Christopher Chigumba Priscilla Makoni Simba Muzorewa Chinamasa Patrick Mavhima Kasukuwere Saviour Gumbo Rugare Ziyambi Mupfumira Sikhala Job Ngarivhume Chin'ono Hopewell Mahere Fadzayi Mamombe Joana Tshuma Sibanda Ndlovu Dube Mpofu "
     "Nyathi Gumede Chirwa Mutasa Chitando Zvobgo Tafadzwa Farai Tapiwa Rutendo Tatenda Nyasha Chipo"},
    {"ZMB,MWI",
     "Lungu Edgar Hichilema Hakainde Sata Michael Chiluba Frederick Kaunda Kenneth Banda Rupiah Mwanawasa Levy Scott Guy Kabimba Wynter Malanji Joseph Mwamba Kakubo Stanley Haimbe Mulambo Mumba Nevers Kambwili Chishimba Lubinda Given "
     "Mutati Felix Musokotwane Situmbeko Mwiimbu Jack Mweetwa Cornelius Nkandu Luo Kapata Chanda Mulenga Phiri Tembo Zulu Sichone Thandiwe Sakala Mwale Mutharika Peter Bingu Joyce Chakwera Lazarus Chilima Saulos Muluzi Bakili Atupele "
     "Mkaka Eisenhower Nancy Kasaila Francis Dausi Nicholas Chimwendo Kamtukule Vera Gondwe Goodall Mia Sidik Usi Mkandawire Nyirenda Mhango Chikondi Kamanga Msiska Kachali Khumbo Chimulirenji"},
    {"BWA,NAM,LSO,SWZ,ZAF",
     "Masisi Mokgweetsi Khama Ian Seretse Mogae Festus Boko Duma Saleshando Dumelang Kwape Lemogang Tsogwane Slumber Kgafela Butale Morwaeng Kabo Molefhe Kagiso Tshekedi Motlhabane Mosisili Pakalitha Thabane Thomas Majoro Moeketsi "
     "Matekane Sam Letsie Metsing Mothetjoa Mokhothu Mathibeli Lekhetho Makgothi Lesego Mphaka Dlamini Ambrose Mswati Sibusiso Themba Simelane Gama Thulisile Mabuza Mduduzi Magagula Russell Shabalala Nkambule Maseko Thulani Ngwenya "
     "Ramaphosa Cyril Zuma Jacob Mbeki Thabo Mandela Nelson Motlanthe Kgalema Malema Julius Shivambu Floyd David Mashatile Paul Pandor Naledi Lamola Ronald Gordhan Pravin Ramokgopa Kgosientsho Mantashe Gwede Mapisa-Nqakula Nosiviwe "
     "Nkoana-Mashabane Maite Sisulu Lindiwe Ntshavheni Khumbudzo Magwenya Vincent Zikalala Sihle Buthelezi Mangosuthu Hlophe Zondo Raymond Mkhwebane Busisiwe Madonsela Thuli Khumalo Nkosi Mokoena Molefe Mthembu Cele Bheki Ntuli Zulu Xaba "
     "Nxumalo Botha Pieter de Klerk Steenhuisen Zille Helen Venter Van der Merwe Coetzee Kruger Naude du Plessis Pretorius Geingob Hage Pohamba Hifikepunye Nujoma Mbumba Nangolo Nandi-Ndaitwah Netumbo Amadhila Kuugongelwa-Amadhila Saara "
     "Hamutenya Ndaitwah Shanghala Sacky Venaani McHenry Itula Panduleni Tjirongo Hausiku Shikongo"},
    {"MDG,COM,SYC,MUS,REU",
     "Rajoelina Andry Ravalomanana Marc Rajaonarimampianina Hery Ratsiraka Didier Ratsirahonana Norbert Ntsay Christian Rakotoarimanana Rasata Rafaravavitafika Rakotonirina Richard Razafindrakoto Andrianarisoa Randrianasolo Ravelonarivo "
     "Kolo Roger Randriamampionona Rabary Rakoto Rasoanaivo Hanitra Tsiory Fidy Mamy Assoumani Azali Sambi Abdallah Ikililou Dhoinine Msaidie Houmed Mouigni Baraka Faure Danny Ramkalawan Wavel Michel James Afif Ahmed Radegonde Sylvestre "
     "Jugnauth Pravind Anerood Ramgoolam Navin Berenger Paul Bodha Nando Ganoo Alan Boolell Duval Xavier"},
    {"FRA,MCO,MTQ,GLP,GUF",
     "Macron Emmanuel Sarkozy Nicolas Hollande Francois Chirac Jacques Mitterrand Le Pen Marine Melenchon Jean-Luc Philippe Edouard Castex Borne Elisabeth Attal Gabriel Barnier Bayrou Drian Jean-Yves Colonna Catherine Sejourne Stephane "
     "Parly Florence Lecornu Sebastien Darmanin Gerald Maire Bruno Fabius Laurent Valls Manuel Dupont Durand Moreau Lefebvre Leroy Roux Fournier Girard Bonnet Lambert Rousseau Blanc Guerin Faure Chevalier Gauthier Perrin Clement Morin "
     "Dumont Mercier Brunet Lacaze Lemoine Beaumont Delacroix Thierry Olivier Guillaume Antoine Mathieu Camille Aurelie Benoit Pascal Claire"},
    {"BEL,NLD,LUX",
     "Michel Charles De Croo Alexander Di Rupo Elio Wilmes Sophie Lahbib Hadja Prevot Maxime Goffin Reynders Didier Leterme Yves Verhofstadt Guy Van Rompuy Herman Wever Bart Francken Theo Quickenborne Vandenbroucke Peeters Janssens Maes "
     "Jacobs Mertens Willems Claes Goossens Wouters Smet Vermeulen den Bossche Rutte Mark Schoof Dick Wilders Geert Hoekstra Wopke Ollongren Kajsa Kaag Sigrid Bruins Slot Hanke Brekelmans Ruben Veldkamp Caspar Balkenende Jan Peter "
     "Timmermans Frans Dijsselbloem Jeroen Jong Jansen Vries Berg Bakker Dijk Visser Smit Meijer Boer Mulder Bos Vos Peters Hendriks Leeuwen Dekker Brouwer Wit Dijkstra der Linden Kuiper Pieter Joost Marijke Sanne Lieke Oosterwijk Oordt "
     "Liesbeth Bettel Xavier Asselborn Jean Juncker Jean-Claude Frieden Luc"},
    {"DEU,AUT,CHE,LIE",
     "Merkel Angela Scholz Olaf Merz Friedrich Baerbock Annalena Habeck Robert Lindner Christian Pistorius Boris Steinmeier Frank-Walter Gabriel Sigmar Maas Heiko von der Leyen Ursula Kramp-Karrenbauer Lambrecht Christine Laschet Armin "
     "Soder Markus Seehofer Horst Schauble Wolfgang Schroder Gerhard Fischer Joschka Kohl Helmut Muller Schmidt Schneider Weber Meyer Wagner Becker Schulz Hoffmann Schafer Koch Bauer Richter Klein Wolf Neumann Schwarz Zimmermann Braun "
     "Kruger Hofmann Hartmann Lange Schmitt Werner Krause Lehmann Kohler Hermann Konig Walter Mayer Huber Kaiser Fuchs Peters Scholl Mollering Jurgen Klaus Dieter Hans Jorg Stefan Uwe Heinz Gunther Brandt Harmsen Wiebke Kurz Sebastian "
     "Nehammer Karl Schallenberg Van Bellen Kern Kickl Herbert Strache Faymann Gruber Hofer Norbert Steiner Moser Berger Pichler Leitner Egger Cassis Ignazio Berset Alain Sommaruga Simonetta Amherd Viola Burkhalter Maurer Ueli "
     "Keller-Sutter Karin Keller Brunner Gerber Zbinden Aellen Brigitte Widmer Baumann Schmid Frei Graf Wyss Bieri"},
    {"DNK,NOR,SWE,ISL,FRO",
     "Frederiksen Mette Rasmussen Lars Lokke Thorning-Schmidt Helle Kofod Jeppe Lund Poulsen Troels Bodskov Morten Bramsen Trine Jensen Nielsen Hansen Pedersen Andersen Christensen Larsen Sorensen Jorgensen Petersen Madsen Kristensen "
     "Olsen Thomsen Christiansen Johansen Moller Mortensen Knudsen Kragelund Skovgaard Munk Bjerregaard Ostergaard Soren Rasmus Mikkel Store Jonas Gahr Solberg Erna Stoltenberg Jens Eide Espen Barth Huitfeldt Anniken Soreide Ine Eriksen "
     "Brende Borge Bakke-Jensen Gram Bjorn Arild Listhaug Sylvi Vedum Trygve Slagsvold Johnsen Berg Haugen Hagen Johannessen Dahl Halvorsen Strand Solheim Bakken Lunde Moen Haaland Tveit Kristoffersen Ragnhild Ingrid Torbjorn Kristersson "
     "Ulf Andersson Magdalena Lofven Stefan Billstrom Tobias Linde Ann Wallstrom Margot Jonson Pal Akesson Jimmie Reinfeldt Fredrik Bildt Carl Hultqvist Peter Johansson Karlsson Nilsson Eriksson Persson Svensson Gustafsson Pettersson "
     "Jonsson Jansson Hansson Bengtsson Lindqvist Lindberg Lindstrom Lindgren Axelsson Bergstrom Lundberg Sjoholm Annika Sjoberg Ekstrom Goran Hakan Malmstrom Jakobsdottir Katrin Benediktsson Bjarni Johannesson Gudni Tomasson Halla "
     "Gunnlaugsson Sigmundur David Grimsson Olafur Ragnar Thordarson Gudlaugur Gylfadottir Thordis Kolbrun Sigurdsson Jonsdottir Gudmundsdottir Sigurdardottir Magnusson Einarsson Kristjansdottir Haraldsdottir Thorvaldsdottir Bjarnadottir "
     "Hrefna Gudrun Frostadottir Kristrun Joensen Jacobsen Bardur Aksel"},
    {"GRL",
     "Egede Mute Kielsen Kim Hammond Aleqa Kleist Kuupik Enoksen Hans Motzfeldt Vivian Olsvig Sara Jensen Mala Kuko Lyberth Erik Abelsen Qujaukitsoq Vittus Berthelsen Aqqaluaq Heilmann Steenholdt Nivi Malik Pipaluk Naaja Inuk Petersen "
     "Rosing Minik Aaja"},
    {"FIN,EST",
     "Niinisto Sauli Stubb Alexander Marin Sanna Orpo Petteri Haavisto Pekka Valtonen Elina Hakkanen Antti Kaikkonen Sipila Juha Katainen Jyrki Halonen Tarja Kekkonen Urho Korhonen Virtanen Makinen Nieminen Makela Hamalainen Laine "
     "Heikkinen Koskinen Jarvinen Lehtonen Saarinen Salminen Heinonen Niemi Heikkila Kinnunen Salonen Turunen Laitinen Tuominen Rantanen Karjalainen Jokinen Mattila Savolainen Lahtinen Ahonen Matti Juhani Tapani Kallas Kaja Ratas Juri "
     "Karis Alar Kaljulaid Kersti Ilves Toomas Hendrik Ansip Andrus Roivas Taavi Tsahkna Margus Pevkur Hanno Reinsalu Urmas Laanet Kalle Liimets Eva-Maria Michal Kristen Helme Mart Martin Tamm Saar Sepp Magi Kask Kukk Rebane Parn Koppel "
     "Lepik Oja Raudsepp Kuusk Karu Luik Mikser Sven Paet Urve"},
    {"LVA,LTU",
     "Karins Krisjanis Silina Evika Rinkevics Edgars Levits Egils Pabriks Artis Spruds Andris Braze Baiba Kucinskis Maris Straujuma Laimdota Dombrovskis Valdis Vejonis Raimonds Berzins Kalnins Ozolins Jansons Ozols Liepins Krumins Balodis "
     "Eglitis Petersons Zarins Vanags Zvirbulis Aigars Janis Juris Ilze Inese Murniece Nauseda Gitanas Simonyte Ingrida Grybauskaite Dalia Landsbergis Gabrielius Linkevicius Linas Skvernelis Saulius Anusauskas Arvydas Kasciunas Laurynas "
     "Sakaliene Dovile Paluckas Gintautas Budrys Kestutis Kubilius Andrius Butkevicius Algirdas Adamkus Valdas Kazlauskas Petrauskas Jankauskas Stankevicius Vasiliauskas Zukauskas Paulauskas Urbonas Jonas Tomas Mindaugas Rasa Jurate"},
    {"POL",
     "Tusk Donald Duda Andrzej Morawiecki Mateusz Kaczynski Jaroslaw Lech Sikorski Radoslaw Kosiniak-Kamysz Wladyslaw Blaszczak Mariusz Rau Zbigniew Szydlo Beata Komorowski Bronislaw Kwasniewski Aleksander Walesa Trzaskowski Rafal "
     "Holownia Szymon Czaputowicz Jacek Waszczykowski Witold Macierewicz Antoni Ziobro Siemoniak Tomasz Nowak Kowalski Wisniewski Wojcik Kowalczyk Kaminski Lewandowski Zielinski Szymanski Wozniak Dabrowski Kozlowski Jankowski Mazur "
     "Kwiatkowski Krawczyk Piotrowski Grabowski Nowakowski Pawlowski Michalski Adamczyk Dudek Zajac Wieczorek Jablonski Krol Majewski Olszewski Jaworski Wrobel Malinowski Stepien Sobczyk Marek Halicki Wojciech Kuc Stanislaw Elzbieta "
     "Majewska Grzegorz Krzysztof Malgorzata Agnieszka Katarzyna"},
    {"CZE,SVK",
     "Babis Andrej Fiala Petr Zeman Milos Pavel Lipavsky Jan Cernochova Jana Havel Vaclav Klaus Sobotka Bohuslav Zaoralek Lubomir Necas Rakusan Vit Novak Svoboda Novotny Dvorak Cerny Prochazka Kucera Vesely Horak Nemec Pokorny Marek "
     "Pospisil Hajek Jelinek Kral Ruzicka Benes Sedlacek Dolezal Kolar Krejci Navratil Cermak Urban Vanek Blazek Kriz Kovar Fico Robert Pellegrini Peter Caputova Zuzana Kaliniak Blanar Juraj Matovic Igor Heger Eduard Kiska Dzurinda "
     "Mikulas Meciar Vladimir Sulik Richard Korcok Ivan Nad Jaroslav Odor Ludovit Simko Simecka Michal Danko Horvath Kovac Varga Toth Nagy Balaz Molnar Szabo Lukac Hudak Polak"},
    {"HUN",
     "Orban Viktor Szijjarto Peter Ader Janos Novak Katalin Sulyok Tamas Magyar Karacsony Gergely Gyurcsany Ferenc Bajnai Gordon Kovacs Zoltan Gulyas Marki-Zay Szalay-Bobrovniczky Kristof Lazar Semjen Zsolt Varga Judit Nagy Toth Szabo "
     "Horvath Kiss Molnar Nemeth Farkas Balogh Papp Takacs Juhasz Lakatos Meszaros Olah Simon Racz Fekete Szilagyi Torok Feher Balazs Gal Kis Szucs Kocsis Pinter Fodor Sandor Istvan Laszlo Attila Csaba Gabor Bela Szentesi Reka Toldi "
     "Ildiko Eniko"},
    {"ROU,MDA",
     "Iohannis Klaus Ciolacu Marcel Ponta Victor Basescu Traian Iliescu Ion Dragnea Liviu Ciuca Nicolae Citu Florin Orban Ludovic Odobescu Luminita Aurescu Bogdan Tilvar Angel Dincu Vasile Simion George Georgescu Calin Nicusor Dan Lasconi "
     "Elena Grindeanu Sorin Tudose Mihai Dancila Viorica Cioloș Dacian Popescu Ionescu Popa Radu Dumitru Stan Stoica Gheorghe Matei Constantin Serban Moldovan Munteanu Rusu Lazar Ciobanu Vulpescu Andrei Sandu Maia Dodon Igor Recean Dorin "
     "Gavrilita Natalia Nicu Popsoi Nosatii Anatolie Plahotniuc Vladimir Filat Vlad Shor Ilan Voronin Timofti Leanca Iurie Sturza Grosu Chicu Tulbure Jizdan Ungureanu Ceban Cebotari Gutul Evghenia"},
    {"BGR,MKD",
     "Borisov Boyko Radev Rumen Petkov Kiril Denkov Nikolay Gabriel Mariya Genchovska Teodora Stefanov Tagarev Todor Zhekov Glavchev Dimitar Plevneliev Rosen Oresharski Plamen Peevski Delyan Kostadinov Kostadin Donev Galab Ivanov Georgiev "
     "Dimitrov Petrov Nikolov Hristov Todorov Stoyanov Iliev Angelov Vasilev Atanasov Kolev Popov Zaev Zoran Kovachevski Mickoski Hristijan Gruevski Nikola Pendarovski Stevo Siljanovska Gordana Davkova Osmani Bujar Ahmeti Ali Gjorge "
     "Crvenkovski Branko Mucunski Timco Misajlovski Vlado Sekerinska Radmila Stojanovski Trajkovski Petrovski Nikolovski Jovanovski Angelovski Ristovski Markovska Vangel"},
    {"SRB,MNE,BIH,HRV,SVN,XKX",
     "Vučić Aleksandar Brnabić Ana Dačić Ivica Nikolić Tomislav Tadić Boris Koštunica Milošević Slobodan Selaković Nikola Vučević Miloš Gašić Bratislav Jeremić Vuk Đilas Dragan Petković Jovanović Petrović Marković Đorđević Stojanović Ilić "
     "Stanković Pavlović Živković Tomić Popović Ranković Stojšić Radenko Milatović Jakov Đukanović Milo Spajić Milojko Abazović Dritan Krivokapić Zdravko Ivanović Filip Mandić Andrija Knežević Milan Lekić Vujanović Lukšić Dodik Milorad "
     "Izetbegović Bakir Alija Komšić Željko Džaferović Šefik Cvijanović Željka Bećirović Denis Čović Konaković Elmedin Turković Bisera Ivanić Mladen Krišto Borjana Hadžić Mujić Hodžić Begić Delić Halilović Milanović Zoran Plenković Andrej "
     "Grlić-Radman Gordan Grabar-Kitarović Kolinda Anušić Banožić Josipović Kosor Horvat Kovačević Babić Marić Novak Jurić Vuković Perić Bošnjak Golob Robert Janša Janez Pirc Musar Nataša Pahor Borut Fajon Tanja Logar Anže Šarec Marjan "
     "Kovačič Zupančič Potočnik Krajnc Hribar Rakić Goran Radoičić"},
    {"ALB,XKX",
     "Rama Edi Berisha Sali Basha Lulzim Meta Ilir Begaj Bajram Hasani Igli Xhacka Olta Cakaj Gent Peleshi Niko Vengu Pirro Topi Bamir Nishani Bujar Veliaj Erion Nano Fatos Hoxha Enver Kryemadhi Monika Kurti Albin Osmani Vjosa Thaci "
     "Hashim Haradinaj Ramush Gervalla Donika Bislimi Besnik Svecla Xhelal Maqedonci Ejup Mustafa Isa Veseli Kadri Limaj Fatmir Hoti Avdullah Abdixhiku Lumir Krasniqi Memli Pacolli Behgjet Jahjaga Atifete Sejdiu Gashi Shala Bytyci Morina "
     "Shehu Dervishi Prifti Leka Kola Gjoni Ndoja Drita Shatri Blerim Dauti Arben Agim Besim Flutura Teuta Valon Genc Mimoza Albana"},
    {"GRC,CYP",
     "Mitsotakis Kyriakos Tsipras Alexis Samaras Antonis Papandreou George Andreas Karamanlis Kostas Simitis Dendias Nikos Gerapetritis Giorgos Kotzias Pavlopoulos Prokopis Sakellaropoulou Katerina Varoufakis Yanis Kasselakis Stefanos "
     "Venizelos Evangelos Panagiotopoulos Kammenos Panos Androulakis Marinakis Pavlos Papadopoulos Dimitriou Georgiou Nikolaou Ioannou Christou Konstantinou Vasileiou Papadakis Oikonomou Vlachos Mavridis Filippou Sophia Vrettou Danae "
     "Anastasiades Nicos Christodoulides Kombos Constantinos Kasoulides Ioannis Christofias Demetris Averof Neofytou Mavroyiannis Palmas Vasilis Letymbiotis Tatar Ersin Akinci Mustafa Denktash Rauf Eroglu Talat Ozersay"},
    {"ITA,SMR,VAT",
     "Meloni Giorgia Draghi Mario Conte Giuseppe Renzi Matteo Salvini Tajani Antonio Crosetto Guido Mattarella Sergio Berlusconi Silvio Gentiloni Paolo Di Maio Luigi Letta Enrico Schlein Elly Monti Prodi Romano D'Alema Massimo Napolitano "
     "Giorgio Guerini Lorenzo Lamorgese Luciana Piantedosi Rossi Russo Ferrari Esposito Bianchi Colombo Ricci Marino Greco Bruno Gallo Conti De Luca Mancini Costa Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi "
     "Caruso Ferrara Galli Martini Leone Longo Gentile Martinelli Vitale Lombardo Serra Coppola Parolin Pietro Gallagher Zuppi Pizzaballa Pierbattista Bruni Giacomo Flavia Lorenzetti Graziella"},
    {"MLT",
     "Muscat Joseph Abela Robert Borg Ian Vella George Grech Bernard Gonzi Lawrence Busuttil Simon Delia Adrian Metsola Roberta Mizzi Konrad Bartolo Evarist Camilleri Byron Zammit Farrugia Micallef Galea Caruana Galizia Fenech Schembri "
     "Cassar Attard Azzopardi Debono Spiteri Xuereb"},
    {"ESP,AND",
     "Sánchez Pedro Rajoy Mariano Zapatero José Luis Rodríguez Aznar Felipe González Albares Manuel Robles Margarita Calviño Nadia Feijóo Alberto Núñez Abascal Santiago Iglesias Pablo Díaz Yolanda Puigdemont Carles Junqueras Oriol "
     "Aragonès Pere Illa Salvador Borrell Josep Marlaska Grande Urkullu Iñigo Otegi Arnaldo Ortuzar Aitor Arantxa Etxeberria Garaikoetxea Montserrat Rial Anxo Teixeira Ferreiro Castro Castiñeira Pujol Ferrer Vidal Serra Soler Roca Jordi "
     "Almeida Ayuso Isabel"},
    {"PRT",
     "Costa António Sousa Marcelo Rebelo Montenegro Luís Passos Coelho Pedro Sócrates José Cavaco Silva Aníbal Durão Barroso Guterres Santos Augusto Cravinho João Gomes Rangel Paulo Melo Nuno Ventura André Rio Rui Portas Centeno Mário "
     "Ferreira Pereira Oliveira Rodrigues Martins Fernandes Gonçalves Lopes Marques Almeida Ribeiro Pinto Carvalho Teixeira Moreira Correia Mendes Meneses Duarte Sampaio Rita Vasconcelos Figueiredo"},
    {"BRA",
     "Silva Luiz Inácio Lula Bolsonaro Jair Rousseff Dilma Temer Michel Cardoso Fernando Henrique Collor Vieira Mauro Amorim Celso Araújo Ernesto Haddad Alckmin Geraldo Moraes Alexandre Lira Arthur Pacheco Rodrigo Mourão Hamilton Guedes "
     "Paulo Marinho Tebet Simone Dino Flávio Múcio Gleisi Hoffmann Dallagnol Moro Sérgio Barbosa Souza Santos Oliveira Lima Pereira Ferreira Alves Ribeiro Carvalho Gomes Martins Melo Barros Freitas Cavalcanti Nascimento Moreira Andrade "
     "Vargas Figueiredo Prates Wellington Thiago Gabriel Raimundo Edson Wagner Jaques Renan Calheiros Suplicy Kassab"},
    {"MEX,GTM,HND,SLV,NIC,CRI,PAN,DOM,CUB,PRI",
     "López Obrador Andrés Manuel Sheinbaum Claudia Peña Nieto Enrique Calderón Felipe Fox Vicente Ebrard Marcelo Bárcena Alicia Videgaray Gálvez Xóchitl Máynez Ochoa Quezada Guzmán Zedillo Salinas Hernández García Martínez González "
     "Rodríguez Pérez Sánchez Ramírez Flores Rivera Gómez Díaz Reyes Morales Cruz Ortiz Gutiérrez Chávez Ramos Ruiz Mendoza Aguilar Jiménez Vargas Castillo Romero Álvarez Torres Herrera Medina Castro Guerrero Velázquez Arévalo Bernardo "
     "Giammattei Alejandro Molina Otto Jimmy Sandra Porras Consuelo Ríos Montt Leiva Bruno Juan Orlando Xiomara Zelaya Lobo Porfirio Asfura Nasralla Reina Bukele Nayib Funes Cerén Ulloa Alvarenga Hill Ortega Daniel Murillo Rosario Alemán "
     "Arnoldo Chamorro Cristiana Violeta Moncada Maradiaga Félix Avilés Solís Luis Guillermo Alvarado Carlos Chaves Rodrigo Chinchilla Laura Arias Óscar Tinoco Varela Cortizo Laurentino Mulino José Raúl Martinelli Ricardo Torrijos Moscoso "
     "Mireya Mouynes Danilo Abinader Fernández Leonel Peynado Roberto Almonte Reynoso Fidel Díaz-Canel Miguel Marrero Eduardo Valdivia Mendieta Rosa Dulce Yader Fernando Isidoro Morazán"},
    {"COL,VEN,ECU,PER,BOL",
     "Petro Gustavo Duque Iván Santos Juan Manuel Uribe Álvaro Pastrana Andrés Leyva Murillo Márquez Francia Gaviria Holguín María Ángela Londoño Rodrigo Timochenko Restrepo Julián Mejía Zapata Ospina Jaramillo Cardona Giraldo Arango "
     "Quintero Echeverri Betancourt Ingrid Peñalosa Velasco Maduro Nicolás Chávez Hugo Guaidó Machado Corina Capriles Henrique Rodríguez Delcy Jorge Cabello Diosdado Arreaza Gil Yván López Leopoldo Padrino Plasencia Saab Tarek El Aissami "
     "Urdaneta Briceño Edgardo Machuca Leonor Rangel Escarrá Correa Rafael Moreno Lenín Lasso Guillermo Noboa Daniel Gutiérrez Lucio Sommerfeld Gabriela Espinosa Fernanda Arauz Sandoval Verónica Arízaga Pozo Chango Manuela Iza Leonidas "
     "Conaie Quishpe Toapanta Humala Ollanta Kuczynski Vizcarra Castillo Boluarte Dina Fujimori Keiko Alberto Toledo Alejandro García Alan Otárola Quispe Mamani Huamán Condori Flores Tejada Quiroz Betssy Valdivia Inés Morales Evo Arce "
     "Áñez Jeanine Mesa Carlos Quiroga Tuto Camacho Luis Fernando Choquehuanca Lanchipa Mayta Sosa Huanacuni Loza Ponchi Suárez Villca"},
    {"ARG,CHL,URY,PRY",
     "Milei Javier Fernández Alberto Kirchner Cristina Néstor Macri Mauricio Menem Massa Sergio Bullrich Patricia Mondino Diana Cafiero Santiago Timerman Héctor Malcorra Susana Guzmán Martín Petri Larreta Francos Adorni Villarruel "
     "Basualdo Lorenzetti Arrieta Facundo Bianchi Ferrari Russo Peralta Sosa Ledesma Boric Gabriel Piñera Sebastián Bachelet Michelle Lagos Ricardo Kast José Antonio Urrejola Antonia van Klaveren Tohá Carolina Heraldo Muñoz Jara Jeannette "
     "Larraín Ignacio Errázuriz Undurraga Fuentes Contreras Sepúlveda Araya Tapia Figueroa Valenzuela Lacalle Pou Luis Mujica Vázquez Tabaré Orsi Yamandú Bustillo Cosse Delgado Álvaro Abdo Benítez Mario Peña Cartes Horacio Lugo Fernando "
     "Franco Federico Acevedo Euclides Ramírez Lezcano Alegre Efraín Nicanor Duarte Oviedo Villamayor Giuzzio Caballero Ayala Cáceres Samaniego"},
    {"HTI",
     "Moïse Jovenel Martelly Michel Preval Rene Aristide Jean-Bertrand Henry Ariel Joseph Claude Conille Garry Leblanc Edgard Fritz Jean-Charles Voltaire Cherizier Jimmy Barbecue Philippe Guy Lafontant Jack Ceant Fils-Aime Alix Didier "
     "Lapin Celestin Jude Narcisse Youri Latortue Gerard Privert Jocelerme Duvalier Louverture Dessalines Toussaint Jean-Baptiste Pierre-Louis Michele Charlemagne Wilson Laleau Desrosiers Guerrier Exantus Ti"},
    {"JAM,BHS,BRB,TTO,GUY,BLZ,ATG,GRD,LCA,VCT,DMA,KNA,SUR",
     "Holness Andrew Golding Bruce Simpson-Miller Portia Johnson Smith Kamina Chang Horace Manley Michael Davis Philip Minnis Hubert Mitchell Fred Mottley Mia Stuart Freundel Symmonds Kerrie Walcott Rowley Keith Persad-Bissessar Kamla "
     "Young Browne Amery Manning Panday Basdeo Ramnarine Doodnath Ragoo Kimberly Hinds Fitzgerald Maharaj Mohammed Ramlogan Singh Ali Irfaan Granger David Jagdeo Bharrat Todd Hugh Ramotar Donald Nandlall Anil Phillips Mark Harmon Persaud "
     "Lall Bharat Nagamootoo Ramjattan Briceno John Barrow Dean Courtenay Eamon Gaston Greene Chet Gonsalves Ralph Pierre Chastanet Allen Skerrit Roosevelt Dickon Drew Terrance Santokhi Chan Chandrikapersad Bouterse Desi Ramdin Albert "
     "Brunswijk Ronnie Weidenhorn Simons Jennifer"},
    {"USA,CAN,GBR,IRL,AUS,NZL,GIB,FLK,BMU",
     "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Jackson White Harris Thompson Clark Lewis Robinson Walker Young Allen King Wright Scott Green Baker Adams Nelson Hill Campbell Mitchell Roberts "
     "Carter Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook Rogers Morgan Cooper Bailey Reed Kelly Howard Ward Watson Brooks Bennett Gray Hughes Price Foster Sanders Ross Powell Sullivan Russell Coleman Jenkins "
     "Perry Butler Barnes Fisher Henderson Graham Wallace West Hamilton Ford Reynolds Gibson Ellis Harrison Marshall Burns Crawford Boyd Mason Kennedy Warren Dixon Hunt Palmer Black Stone Spencer Webb Simpson Stevens Tucker Porter Hunter "
     "Hicks James John Robert Michael William David Richard Joseph Charles Christopher Matthew Anthony Mark Donald Steven Andrew Kenneth Joshua Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan "
     "Stephen Larry Justin Brandon Benjamin Samuel Gregory Alexander Patrick Frank Raymond Jack Dennis Jerry Tyler Aaron Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret Ashley "
     "Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Helen Sharon Cynthia Kathleen Amy Shirley Angela Holloway Whitcombe Castleton Dunmore Hutchins Carver Blackwood Thornton Ashworth Hawthorne Pemberton "
     "Fairfax Brannigan Calloway Alder Dunleavy Sutherland MacKenzie McAllister McDonald McCarthy O'Brien O'Connor O'Sullivan O'Neill Fitzgerald Byrne Doyle Gallagher Kavanagh Doherty Varadkar Leo Martin Micheal Simon Coveney Kenny Enda "
     "Cowen Ahern Bertie Higgins Gerry Lou Niamh Siobhan Aoife Ciaran Padraig Albanese Wong Penny Marles Morrison Payne Marise Turnbull Abbott Gillard Rudd Shorten Dutton Ardern Jacinda Luxon Hipkins Mahuta Nanaia Peters Winston English "
     "Key Henare Parata Trudeau Joly Freeland Poilievre Harper Tremblay Gagnon Bouchard Cote"},
    {"PNG,SLB,VUT,FJI",
     "Marape James O'Neill Peter Somare Michael Tkatchenko Justin Namah Belden Toroama Ishmael Momis Wari Mana Kramer Bryan Pato Rimbink Kila Agarobe Ipatas Polye Juffa Gary Gideon Tomuriesa Douglas Bougainville Kauona Sogavare Manasseh "
     "Manele Jeremiah Hou Rick Houenipwela Suidani Daniel Wale Matthew Kenilorea Maelanga Agovaka Lilo Gordon Darcy Philip Danny Loughman Bob Kalsakau Salwai Charlot Napat Jotham Natapei Regenvanu Ralph Kilman Sato Molisa Lini Walter "
     "Carcasses Moana Bainimarama Frank Voreqe Rabuka Sitiveni Kubuabola Inoke Seruiratu Inia Prasad Biman Sayed-Khaiyum Aiyaz Qarase Laisenia Gavoka Viliame Katonivere Tikoduadua Pio Naivalu Vosarogo Filimoni Ratu Nailatikau Tuivaga "
     "Tuilagi Cakobau"},
    {"WSM,TON,TUV,KIR,NRU,FSM,MHL,PLW,COK,NIU,TKL,ASM",
     "Malielegaoi Tuilaepa Sailele Fiame Naomi Mataafa Lealailepule Rimoni Tuimalealiifano Vaaletoa Leota Faumuina Fonotoe Tupou Tupouto'a Ulukalala Sovaleni Siaosi Pohiva Akilisi Tuionetoa Taufa'ahau Fusitu'a Utoikamanu Fekita Aisake Eke "
     "Lavaka Sopoaga Enele Natano Kausea Kofe Simon Teo Feleti Telavi Taukelina Latasi Sione Taufa Falani Losa Toafa Maatia Maamau Taneti Tong Anote Onorio Teburoro Tito Kwong Teuea Toatu Aingimea Lionel Adeang David Waqa Baron Scotty Kun "
     "Russ Stephen Marcus Panuelo Christian Peter Simina Wesley Mori Manny Heine Hilda Kabua Loeak Christopher Nemra Casten Zackios Whipps Surangel Remengesau Tommy Aitaro Gustav Brown Mark Puna Henry Talagi Toke Tagelagi Dalton Lemalu "
     "Mere Tala"},
    {"NCL,PYF",
     "Mapou Louis Wamytan Roch Gomes Philippe Frogier Backes Sonia Tjibaou Wanyipo Goa Daniel Machoro Poadja Ponga Washetine Charles Metzdorf Temaru Oscar Fritch Edouard Flosse Gaston Brotherson Moetai Teremu Geros Tony Tetuanui Teriitahi"},
    {"RUS,BLR",
     "Putin Vladimir Medvedev Dmitry Lavrov Sergei Shoigu Peskov Zakharova Maria Mishustin Mikhail Volodin Vyacheslav Matviyenko Valentina Patrushev Nikolai Bortnikov Naryshkin Belousov Andrei Gerasimov Valery Ryabkov Nebenzya Vasily "
     "Kozak Navalny Alexei Yeltsin Boris Gorbachev Chernomyrdin Primakov Yevgeny Nemtsov Zyuganov Gennady Zhirinovsky Slutsky Kadyrov Ramzan Prigozhin Ivanov Smirnov Kuznetsov Popov Vasiliev Petrov Sokolov Mikhailov Novikov Fedorov "
     "Morozov Volkov Alekseev Lebedev Semyonov Yegorov Pavlov Kozlov Stepanov Nikolayev Orlov Andreyev Makarov Nikitin Zakharov Zaitsev Solovyov Borisov Yakovlev Grigoriev Romanov Vorobyov Kuzmin Frolov Vlasov Igor Rudakov Gleb Demyanenko "
     "Larisa Oleg Konstantin Anatoly Yelena Svetlana Tatyana Irina Natalya Olga Lukashenko Alexander Tikhanovskaya Makei Ryzhenkov Maxim Golovchenko Roman Khrenin Viktor Volfovich Eismont Tsepkalo Babariko Kolesnikova Karpenkov Kubrakov "
     "Karanik Snopkov Kochanova Shuk Dubovik Kavaliou Lukashevich Bialiatski Ales Kazulin"},
    {"UKR",
     "Zelenskiy Zelenskyy Volodymyr Poroshenko Petro Yanukovych Viktor Yushchenko Tymoshenko Yulia Kuleba Dmytro Sybiha Andriy Shmyhal Denys Svyrydenko Yuliia Reznikov Oleksii Umerov Rustem Zaluzhnyi Valerii Syrskyi Oleksandr Budanov "
     "Kyrylo Yermak Danilov Podolyak Mykhailo Klitschko Vitali Yatsenyuk Arseniy Groysman Kravchuk Kuchma Leonid Klimkin Pavlo Avakov Arsen Stefanchuk Ruslan Ihnat Yurii Maliar Hanna Malyuk Vasyl Shevchenko Kovalenko Bondarenko Tkachenko "
     "Kravchenko Boyko Melnyk Kovalchuk Oliynyk Polishchuk Lysenko Savchenko Rudenko Marchenko Moroz Petrenko Klymenko Pavlenko Levchenko Panchenko Mazur Hrytsenko Vasylenko Lytvyn Oksana Hrynko Ihnatenko Yevhen Yelchenko Zakhar Taras "
     "Bohdan Mykola Serhiy Iryna Olena Nataliya Halyna"},
});

}  // namespace

std::span<const NamesOfCountries> names_of_countries() { return kNames; }

}  // namespace entente
